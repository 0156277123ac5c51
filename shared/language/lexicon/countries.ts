/**
 * Countries and what news says for them: the people, the capital and the seat of government. "Moscow", "the Kremlin" and "Russian officials"
 * tell of Russia. Capitals that are mostly something else in English prose (a first name, another city) are left out, and so are names of two words,
 * whose parts meet by themselves ("North Korea"). A line each, `country: words`.
 */
const lines = `
afghanistan: afghan afghans kabul
albania: albanian albanians tirana
algeria: algerian algerians algiers
angola: angolan angolans luanda
argentina: argentine argentinian argentines
armenia: armenian armenians yerevan
australia: australian australians canberra
austria: austrian austrians vienna
azerbaijan: azerbaijani azerbaijanis baku
bahrain: bahraini bahrainis manama
bangladesh: bangladeshi bangladeshis dhaka
belarus: belarusian belarusians minsk
belgium: belgian belgians
bolivia: bolivian bolivians
bosnia: bosnian bosnians sarajevo
brazil: brazilian brazilians brasilia
britain: british briton britons uk u.k london whitehall kingdom
bulgaria: bulgarian bulgarians sofia
cambodia: cambodian cambodians
cameroon: cameroonian cameroonians
canada: canadian canadians ottawa
chile: chilean chileans
china: chinese beijing
colombia: colombian colombians bogota
croatia: croatian croatians croat croats zagreb
cuba: cuban cubans havana
cyprus: cypriot cypriots nicosia
czechia: czech czechs prague
denmark: danish dane danes copenhagen
ecuador: ecuadorian ecuadorians quito
egypt: egyptian egyptians cairo
estonia: estonian estonians tallinn
ethiopia: ethiopian ethiopians
finland: finnish finn finns helsinki
france: french paris elysee élysée
germany: german germans berlin
ghana: ghanaian ghanaians accra
greece: greek greeks athens
hungary: hungarian hungarians budapest
iceland: icelandic icelanders reykjavik
india: indian indians
indonesia: indonesian indonesians jakarta
iran: iranian iranians tehran teheran
iraq: iraqi iraqis baghdad
ireland: irish dublin
israel: israeli israelis
italy: italian italians rome
japan: japanese tokyo
jordan: jordanian jordanians amman
kazakhstan: kazakh kazakhs astana
kenya: kenyan kenyans nairobi
kosovo: kosovar kosovars pristina
kuwait: kuwaiti kuwaitis
kyrgyzstan: kyrgyz bishkek
laos: laotian laotians vientiane
latvia: latvian latvians riga
lebanon: lebanese beirut
libya: libyan libyans tripoli
lithuania: lithuanian lithuanians vilnius
malaysia: malaysian malaysians
mali: malian malians bamako
mexico: mexican mexicans
moldova: moldovan moldovans chisinau
mongolia: mongolian mongolians ulaanbaatar
morocco: moroccan moroccans rabat
mozambique: mozambican mozambicans maputo
myanmar: burmese burma naypyidaw
nepal: nepalese nepali kathmandu
netherlands: dutch
nigeria: nigerian nigerians abuja
norway: norwegian norwegians oslo
oman: omani omanis muscat
pakistan: pakistani pakistanis islamabad
palestine: palestinian palestinians ramallah
peru: peruvian peruvians
philippines: philippine filipino filipinos manila
poland: polish pole poles warsaw
portugal: portuguese lisbon
qatar: qatari qataris doha
romania: romanian romanians bucharest
russia: russian russians moscow kremlin
rwanda: rwandan rwandans kigali
saudi-arabia: saudi saudis riyadh
senegal: senegalese dakar
serbia: serbian serbians serb serbs belgrade
slovakia: slovak slovaks bratislava
slovenia: slovenian slovenians ljubljana
somalia: somali somalis mogadishu
spain: spanish spaniard spaniards madrid
sudan: sudanese khartoum
sweden: swedish swede swedes stockholm
switzerland: swiss bern berne
syria: syrian syrians damascus
taiwan: taiwanese taipei
tajikistan: tajik tajiks dushanbe
tanzania: tanzanian tanzanians
thailand: thai thais bangkok
tunisia: tunisian tunisians tunis
turkey: turkish turk turks ankara türkiye turkiye
uganda: ugandan ugandans kampala
ukraine: ukrainian ukrainians kyiv kiev
united-arab-emirates: emirati emiratis uae
united-states: american americans us u.s usa washington states
uruguay: uruguayan uruguayans montevideo
uzbekistan: uzbek uzbeks tashkent
venezuela: venezuelan venezuelans caracas
vietnam: vietnamese hanoi
yemen: yemeni yemenis sanaa
zambia: zambian zambians lusaka
zimbabwe: zimbabwean zimbabweans harare
`

const byWord = new Map<string, string>()
for (const line of lines.trim().split('\n')) {
  const [country = '', words = ''] = line.split(': ')
  for (const word of [country, ...words.split(' ')]) byWord.set(word, country)
}

/** The country that a name of one word in small letters stands for; undefined when it stands for none. */
export function countryOf(name: string): string | undefined {
  return byWord.get(name)
}
