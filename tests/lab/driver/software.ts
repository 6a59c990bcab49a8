import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Debian's Python has Debian's packages; another one that comes first on the PATH has not. */
export const PYTHON = process.env['LAB_PYTHON'] ?? '/usr/bin/python3';

/** Where other releases than the installed one are unpacked: `<folder>/gunicorn-26.1.0/gunicorn/…`. */
const RELEASES = resolve('.build/lab');

/** One thing that an experiment needs. */
interface Software {
  /** Debian's package. */
  debian: string;
  /** What to install elsewhere. */
  elsewhere: string;
  /** Prints the version, or nothing where it is missing. */
  version: () => string | undefined;
}

const distribution = (name: string) => (): string | undefined =>
  run(PYTHON, ['-c', `from importlib.metadata import version; print(version("${name}"))`]);

const python = (debian: string, name: string): Software => ({
  debian,
  elsewhere: `pip install ${name}`,
  version: distribution(name),
});

/** Everything the lab can need, by the key under which a measurement names its version. */
export const SOFTWARE = {
  python: {
    debian: 'python3',
    elsewhere: 'Python 3',
    version: () => run(PYTHON, ['-c', 'import platform; print(platform.python_version())']),
  },
  flask: python('python3-flask', 'flask'),
  werkzeug: python('python3-werkzeug', 'werkzeug'),
  gunicorn: python('gunicorn', 'gunicorn'),
  gevent: python('python3-gevent', 'gevent'),
  eventlet: python('python3-eventlet', 'eventlet'),
  tornado: python('python3-tornado', 'tornado'),
  waitress: python('python3-waitress', 'waitress'),
  cheroot: python('python3-cheroot', 'cheroot'),
  uvicorn: python('uvicorn', 'uvicorn'),
  hypercorn: python('python3-hypercorn', 'hypercorn'),
  asgiref: python('python3-asgiref', 'asgiref'),
  packaging: python('python3-packaging', 'packaging'),
  uwsgi: {
    debian: 'uwsgi-plugin-python3',
    elsewhere: 'uWSGI 2.0 with its Python plugin',
    version: () => matching(run('uwsgi', ['--version']), /^([\d.]+)/),
  },
  'uwsgi-gevent': {
    debian: 'uwsgi-plugin-gevent-python3',
    elsewhere: 'uWSGI’s gevent plugin',
    version: () => matching(run('uwsgi', ['--plugins', 'python3,gevent_python3', '--version']), /^([\d.]+)[\w-]*$/),
  },
  apache: {
    debian: 'apache2-bin',
    elsewhere: 'Apache httpd 2.4',
    version: () => matching(run('/usr/sbin/apache2', ['-v']), /Apache\/([\d.]+)/),
  },
  mod_wsgi: {
    debian: 'libapache2-mod-wsgi-py3',
    elsewhere: 'mod_wsgi',
    version: () => matching(run('dpkg-query', ['-W', '-f=${Version}', 'libapache2-mod-wsgi-py3']), /^([\d.]+)/),
  },
  nginx: {
    debian: 'nginx-light',
    elsewhere: 'nginx',
    version: () => matching(run('nginx', ['-v']), /nginx\/([\d.]+)/),
  },
} as const satisfies Record<string, Software>;

export type SoftwareName = keyof typeof SOFTWARE;

/** A release other than the installed one: pure Python, so it runs from its folder. */
export interface Release {
  name: 'gunicorn';
  version: string;
}

export const releaseFolder = ({ name, version }: Release): string => join(RELEASES, `${name}-${version}`);

/** Versions of what an experiment needs. Throws with what is missing and how to get it. */
export function versionsOf(needs: readonly SoftwareName[], release?: Release): Record<string, string> {
  const versions: Record<string, string> = {};
  for (const name of ['python', 'flask', 'werkzeug', ...needs] as const) {
    if (name === 'packaging') continue;
    const version = name === release?.name ? release.version : installedVersion(name);
    if (version === undefined) {
      const { debian, elsewhere } = SOFTWARE[name];
      throw new Error(`${name} is missing: install Debian’s ${debian}, or elsewhere ${elsewhere}`);
    }
    versions[name] = version;
  }
  return versions;
}

const installed = new Map<SoftwareName, string | undefined>();

function installedVersion(name: SoftwareName): string | undefined {
  if (!installed.has(name)) installed.set(name, SOFTWARE[name].version());
  return installed.get(name);
}

/** Debian, and allowed to install. */
export const canInstall = (): boolean =>
  existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;

/**
 * Installs what is missing of these.
 *
 * @returns What is missing still, and why it was not installed; nothing when all is there.
 */
export function installMissing(needs: readonly SoftwareName[]): string | undefined {
  const missing = () =>
    [...new Set<SoftwareName>(['python', 'flask', 'werkzeug', ...needs])].filter(
      (name) => installedVersion(name) === undefined,
    );
  if (missing().length === 0) return undefined;
  const list = (kind: 'debian' | 'elsewhere') =>
    missing()
      .map((name) => SOFTWARE[name][kind])
      .join(kind === 'debian' ? ' ' : ', ');
  if (!canInstall()) return `missing: ${list('elsewhere')}`;
  const packages = missing().map((name) => SOFTWARE[name].debian);
  console.log(`Installing ${packages.join(' ')}…`);
  // A server package would start its service when it is installed; the lab wants the program only.
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1', SYSTEMD_OFFLINE: '1' };
  const apt = (...options: string[]) =>
    spawnSync('apt-get', options, { env: environment, stdio: 'ignore' }).status === 0;
  const install = () => apt('install', '-y', '-q', '--no-install-recommends', ...packages);
  if (!install()) {
    // Without a list of packages, or with an old one, nothing is found.
    apt('update', '-q');
    install();
  }
  installed.clear();
  return missing().length > 0 ? `apt-get could not install ${list('debian')}` : undefined;
}

/** Fetches a release that is not there; says why it could not. */
export function fetchRelease(release: Release): string | undefined {
  const folder = releaseFolder(release);
  const { name, version } = release;
  if (existsSync(join(folder, name))) return undefined;
  const { status } = spawnSync(
    PYTHON,
    [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--no-deps',
      '--no-input',
      '--retries=0',
      '--timeout=15',
      `--target=${folder}`,
      `${name}==${version}`,
    ],
    { stdio: 'ignore', timeout: 60_000 },
  );
  return status === 0 && existsSync(join(folder, name))
    ? undefined
    : `${name} ${version} is not here and pip could not fetch it: unpack its release into .build/lab/${name}-${version}/`;
}

function run(program: string, options: readonly string[]): string | undefined {
  try {
    const { stdout, stderr, status } = spawnSync(program, options, { encoding: 'utf8', timeout: 20_000 });
    return status === 0 ? `${stdout}${stderr}`.trim() || undefined : undefined;
  } catch {
    return undefined;
  }
}

const matching = (text: string | undefined, pattern: RegExp): string | undefined =>
  text === undefined ? undefined : pattern.exec(text)?.[1];

/** What the machine is. */
export function machine() {
  const text = (program: string, ...options: string[]) => execFileSync(program, options, { encoding: 'utf8' }).trim();
  const release = existsSync('/etc/debian_version')
    ? `Debian ${text('cat', '/etc/debian_version')}`
    : text('uname', '-s');
  return {
    system: release,
    kernel: text('uname', '-r'),
    cores: Number(text('nproc')),
    memoryMiB: Math.round(Number(/MemTotal: +(\d+)/.exec(text('cat', '/proc/meminfo'))?.[1] ?? 0) / 1024),
    somaxconn: Number(text('cat', '/proc/sys/net/core/somaxconn')),
  };
}
