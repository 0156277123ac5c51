/** Words that say nothing about which event a sentence tells of: function words, reporting, light verbs. They never pair sentences. */
export const plainWords: ReadonlySet<string> = new Set(
  (
    'a an the this that these those it its he she they we i you him her them us me my our your his their who whom whose which what when where why how be is are was were been being am have has had having do does did done will would shall should can could may might must ' +
    'and or but nor so yet if then than as at by for from in into of off on onto out over to under up with within without about above across after against along among around before behind below beneath beside between beyond down during except inside near since through throughout till toward towards until upon via ' +
    "not no n't never none nobody nothing neither either both each every any some all most more much many few less least several other another such same own only just even also too very still already again ever once here there now today yesterday tomorrow " +
    'say tell add ask call speak report announce accord go come get make take give put let keep become seem appear know think believe want need see look show use ' +
    'one two three four five six seven eight nine ten first second third last next new old big small large great good high low long short little part time day week month hour minute year way thing number people mr mrs ms dr monday tuesday wednesday thursday friday saturday sunday ' +
    'however while because although though whether like well back away soon later earlier far quite rather almost nearly per percent cent late early half january february march april may june july august september october november december morning evening night afternoon ago'
  ).split(' '),
)
