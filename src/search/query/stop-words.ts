/** Words that say nothing of what is asked. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about after again all also am an and any anybody anyone are arent as at be because been being both but by can ' +
    'cannot cant could couldnt did didnt do does doesnt doing dont each else even ever every for from get gets ' +
    'getting give go goes going got had has hasnt have havent having hello help here hi how however i id if ill im in ' +
    'into is isnt it its itself ive just know let like make makes me mean means might much must my need ' +
    'needs now of off on onto or other our out over please really same say says see seem seems shall she he should ' +
    'shouldnt so some somebody someone something still such take tell than thanks that thats the their them then ' +
    'there these they thing things this those though to too try trying under until up upon us use used using very ' +
    'want wants was wasnt we well were weve what whats when where whether which while who whom whose why will wish ' +
    'with without wont would wouldnt yet you your'
  ).split(' '),
);
