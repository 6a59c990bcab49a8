/**
 * Words that say little: they help between two answers, and never lead to one. They travel with the dictionary: the
 * first results do without.
 */
export const WEAK_WORDS =
  'add allow allowed already although always app application around away back bad behind best better between big ' +
  'case change changed come coming correct day different difference directly done down during easy enough ' +
  'everybody everything example exactly fast few fine first five four full good great handle happen happening ' +
  'happens inside instead keep keeps job last less line little lot machine many minute minutes more most never ' +
  'new nobody none normal number often ok old once one only open part per possible problem program proper put ' +
  'python question quite rather read right run running runs second seconds set show shows side since single site ' +
  'slow small soon sometimes start started stop ten thousand three through time today together two type value ' +
  'version vs way whole work working works write wrong';
