/** Nouns of offices and trades that stand beside a person's name. The last word of a title, not its qualifiers ("deputy", "provincial"). */
export const roleWords: ReadonlySet<string> = new Set(
  (
    'president minister premier chancellor governor mayor senator secretary ambassador commissioner councillor councilor deputy director chief chair chairman chairwoman chairperson head manager officer ' +
    'executive founder owner captain colonel general major lieutenant sergeant admiral commander inspector constable sheriff marshal detective superintendent prosecutor attorney lawyer solicitor barrister judge justice ' +
    'spokesman spokeswoman spokesperson speaker leader king queen prince princess bishop archbishop pope cardinal priest imam rabbi pastor doctor professor surgeon nurse coach trainer striker goalkeeper midfielder defender player ' +
    'engineer scientist analyst economist historian researcher geologist volcanologist seismologist meteorologist expert teacher principal dean rector editor reporter journalist author writer ' +
    'pilot driver conductor farmer fisherman firefighter foreman treasurer auditor curator restorer conservator registrar coroner pathologist consul envoy representative delegate member chief-of-staff ' +
    'vice-president ceo cfo coo mp mep congressman congresswoman lawmaker legislator activist organiser organizer negotiator mediator adviser advisor aide official administrator operator resident witness survivor ' +
    'singer conductor actor actress composer artist guitarist pianist vet supervisor superintendent ombudsman overseer elder'
  ).split(' '),
)
