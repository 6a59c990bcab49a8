// Words and sentences for questions that make no sense. Often used ones come first in each list.

const words = (text: string): string[] => [...new Set(text.trim().split(/\s+/))];
const lines = (text: string): string[] => text.trim().split('\n');

export const NOUNS = words(`
request server value time file error process connection user log line memory response thread code data client query
key name database table queue cache test page index type field job list object message version package module
function class service port host path token session signal event loop limit size buffer task lock pool model node
cluster image container volume network address header body cookie route handler middleware view template form
column row record transaction migration schema backup replica shard partition driver cursor statement trigger
pipeline stage build release branch commit tag artifact runner script variable secret config default option flag
argument parameter result output input stream chunk block byte character string number integer float array
dictionary set tuple iterator generator decorator context scope closure frame stack heap pointer reference copy
garbage collector profile trace span metric gauge counter histogram alert dashboard sample rate threshold budget
deadline retry backoff interval schedule cron timer clock zone date offset calendar locale encoding charset font
layout grid style sheet selector property attribute element tree parent child sibling root leaf branch edge graph
vertex weight matrix vector tensor layer epoch batch gradient loss label feature dataset split seed kernel thread
descriptor socket pipe channel topic broker consumer producer offset group lease leader follower quorum epoch term
snapshot journal segment page block extent inode mount disk device sector cylinder controller bus lane interrupt
register instruction opcode compiler linker loader symbol section header library binding wrapper adapter facade
factory registry plugin extension hook callback promise future deferred semaphore barrier latch mutex monitor
permission role policy rule filter chain firewall gateway proxy tunnel bridge router switch subnet mask prefix
certificate chain issuer subject fingerprint digest hash salt nonce cipher vector padding mode block signature
proof claim audience scope grant consent identity provider realm directory group account profile avatar upload
download archive bundle patch diff merge conflict rebase stash remote fetch clone submodule workspace project
solution editor linter formatter parser lexer grammar token rule production ambiguity precedence operator operand
`);

export const VERBS = words(`
use run start stop read write open close set get return send wait fail load call make build change keep take give
show add remove create delete update find need want work happen block lock release retry skip drop match parse
render print format encode decode compress extract copy move rename replace split join merge sort filter group map
reduce fold count measure sample trace profile log watch poll listen bind connect accept reject refuse allow deny
grant revoke sign verify hash encrypt decrypt store fetch cache expire evict flush sync commit roll restore migrate
deploy scale restart reload install upgrade pin resolve import export mount attach detach fork spawn kill reap
schedule queue enqueue dequeue publish subscribe consume produce replay compact index scan seek rank score train
`);

export const ADJECTIVES = words(`
same new other first last slow long large small whole single empty open free full old next local remote default
custom static dynamic public private shared global idle busy stale fresh broken missing invalid unknown wrong right
safe atomic lazy eager nested flat sorted random unique duplicate partial final early late strict loose optional
required hidden visible mutable immutable persistent temporary virtual physical logical binary textual numeric
recursive parallel serial concurrent synchronous asynchronous blocking buffered cached compressed encrypted signed
`);

export const TOOLS = words(`
redis celery kafka django pandas numpy pytest webpack terraform ansible jenkins grafana prometheus rabbitmq mysql
mongodb sqlite elasticsearch haproxy traefik envoy istio helm git bash curl openssl systemd java node react vue rust
golang kotlin swift android ios spark airflow dbt snowflake bigquery pytorch tensorflow keras sklearn jupyter conda
poetry pip setuptools cmake gcc clang llvm gdb valgrind perf strace tcpdump wireshark vagrant packer consul vault
`);

/** Parts of made words. */
export const BEGINNINGS = words(`re un pre sub co de inter over under multi micro auto self semi non trans meta para`);
export const STEMS = words(`
vect lumin spect form struct port press script duct ject mit vert tract flex sist cess grad fract rupt sect tend
vol ven vis voc plic pon pos quer rect sens sign solv spir strat tact tang term test text therm tort trib turb urb
vac val vari verb vest vict viv crypt graph gram log morph path phon scop sphere tele chron cycl dyn gen geo hydr
kin lith mech nom opt orth phot plast pol pyr syn tech top trop typ zon bar cal cand carn centr cert civ clam cogn
corp cred cult cur dict doc dom don dorm fid fin firm fluct fort frag fug fund gest greg jud jur labor lat lav lect
liber loc luc lud magn man mar mater memor ment migr min mon mort mot mut nat nav neg not nov numer
`);
export const ENDINGS = words(`er or ion ation ment ness ity ance ence ing ist ism ive al ure age ory ics et ule`);

export const QUESTIONS = lines(`
Why does tool verb the noun of a noun after a noun?
How many nouns does one tool noun verb at once?
What does “code” in the noun of tool mean?
When should I verb the noun instead of the adjective noun?
How do I verb a adjective noun in tool without a noun?
Does tool verb the noun before the noun verbs it?
Is code adjective enough for a noun of number nouns?
Which noun does tool verb when code is adjective?
Can two tool nouns share one noun?
Where does tool keep the noun that code verbs?
How long does a adjective noun stay in the noun of tool?
Why is my noun adjective behind tool?
How do I see which noun a tool noun verbs?
tool: verb the noun or the noun?
What happens to the noun when tool verbs it?
Why do nouns verb only with code?
How large may a noun be for tool?
Do I need a noun if tool verbs the noun?
`);

export const STATEMENTS = lines(`
verb the noun before the noun is adjective
One noun per noun, so number nouns for a noun
Set code to the noun of the noun
The noun verbs it, not the noun
A adjective noun verbs the noun of tool
Use code and verb the noun once
No: tool verbs the noun first
Only the adjective noun is adjective; the noun waits
Keep code below the noun of tool
Yes, as long as the noun is adjective
Give each noun a noun of its own
More nouns verb nothing while the noun is adjective
The noun is in the noun, not in tool
code verbs at most number nouns
verb it in the noun with code
tool number verbs the noun by itself
`);

export const SENTENCES = lines(`
The noun verbs the noun of the noun.
A adjective noun in the noun has to verb before the noun can verb it.
With code the noun is adjective and the noun verbs as soon as the noun does.
In tool this is what code does.
If the noun is adjective, tool verbs a noun and the noun waits for number nouns.
There is one noun for each noun.
It is not the noun that verbs but the noun behind it, which has a noun of its own.
So the noun is never adjective.
When a noun verbs, its noun goes back to the noun and the next noun takes it.
Nothing else verbs it.
Set code to number and look at the noun of the noun: it shows which noun was adjective.
That costs a noun.
You can verb this with tool code, but then every noun gets a adjective noun.
The default is number.
A noun of number nouns and a noun of number make a adjective noun, so plan for more than that.
The reason is that tool verbs each noun only once, at the noun, and keeps the noun until the noun ends.
Before tool number the noun did this by itself; since then you have to verb code.
Do not verb it twice.
For a adjective noun this is enough. For a noun with adjective nouns it is not, since they verb the same noun.
What the noun says is code, and it means that the noun was adjective while the noun was on its way.
To see it, verb the noun and count the nouns that are still in the noun after number nouns.
Most of the time the noun is in the noun, where no noun can verb it, and the noun of tool is adjective.
This holds for tool and tool alike, as both verb the noun through code.
On tool it depends on code.
An adjective noun helps only if the noun has something to verb with it.
Then verb the noun again.
Of number nouns that arrived together, number were adjective and the rest had to verb for a noun.
`);

export const ALIASES = lines(`
tool noun noun
verb noun in tool
why is my noun adjective
how to verb noun
tool code not adjective
noun vs noun tool
tool verbs noun twice
code
noun adjective after noun
tool noun number nouns
what is noun noun
can i verb the noun
adjective noun of noun
code tool noun
tool noun verb only once
my noun does not verb
number nouns per noun
`);

export const MESSAGES = lines(`
code: noun noun is adjective
[noun] code (noun: number) adjective noun
tool: error: cannot verb noun “code”
noun number taken by noun number, noun was adjective
code: [Errno number] adjective noun
FATAL: noun “code” is not adjective
tool[number]: noun timed out while reading noun from noun
code: expected noun, found adjective noun
`);

/** What may stand where a sentence has its `the`, often ones first. */
export const DETERMINERS = lines(`
the
a
this
its
your
each
that
one
every
another
any
no
some
both the
all of the
only the
even the
often the
at least one
more than one
its own
their
our
most of the
half of the
either
the same
whatever
just the
almost every
in most cases the
by default the
for now the
sometimes the
at first the
in the end the
as a rule the
on its own the
as far as known, the
with some luck the
under load the
on a small machine the
at night the
since then the
without warning the
after a while the
`);
