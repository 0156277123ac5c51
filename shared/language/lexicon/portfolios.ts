/** What ministries and departments are about: capitalised beside an office, these words are no part of the holder's name. */
export const portfolioWords: ReadonlySet<string> = new Set(
  (
    'finance foreign affairs interior internal home defence defense health education relations external economic economy natural resources environment environmental ecology trade commerce industry justice agriculture ' +
    'fisheries forestry culture sport sports youth transport transportation energy science technology labour labor employment tourism development security social welfare housing infrastructure water emergency emergencies ' +
    'climate digital planning budget treasury immigration migration veterans women children family local regional public works communications information media research innovation food rural state special cooperation'
  ).split(' '),
)
