/**
 * The first word, as it was typed, that tells who looks over a shoulder or into a browser's history what a page is
 * about; undefined when there is none. For names, titles, meta data, and addresses as `location.pathname` gives them:
 * in a text without blanks, å, ä and ö may be written a and o.
 */
export function tellingWordIn(text: string): string | undefined {
  const words = decoded(text)
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060]/g, '')
    .split(/[^\p{L}\p{M}]+/u);
  const isAddress = !/\s/.test(text.trim());
  return words.find((word) => telling.test(word) || (isAddress && tellingInAddress.test(word)));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// Without looking behind, which phones from before 2023 cannot: there the whole script would stop.
const swedish = [
  '^(?!tvåld).*våld', // tvåldispenser
  'kvinn(?:o|a|lig)', // Kvinnersta
  '^(?!ajour|bonjour).*jour(?!n)', // ajour, bonjour, journal
  'stöd(?!es?$|mur|hjul|havre)', // Stöde
  'hjälp(?!medel)',
  'misshand',
  'övergrepp',
  'brottsoff|brottsutsatt',
  '^off(?:er|ret|ren)(?:$|stöd)', // offert, Offerdal
  '^(?:person)?skydd(?:$|et$|a$|a[dt]e?$|sboende|shem)', // dataskydd, skyddsrum
  '^heders(?:rel|f)',
  'kriscentr',
  'människohandel|tvångsgift|könsstymp',
];

const english = [
  'violen[ct]',
  'abus(?:e|iv)',
  '^help(?!desk)',
  '^wom[ae]n',
  'shelter',
  '^refuges?$', // refugee
  'victim',
  'survivor',
  'assault',
  '^stalk(?:n|i|er)',
  'harass',
  '^rape', // drape
  'incest|prostitut|trafficking',
];

/** Violence, in the other languages that residents are answered in. */
const others = ['väkiva', 'насил', 'عنف', 'خشونت'];

const telling = new RegExp([...swedish, ...english, ...others].join('|'), 'iu');

const tellingInAddress = new RegExp(
  [
    '^(?:mans|heders|partner|relations|barn|sex)?vald(?:$|et$|s|takt)', // Valdemarsvik, vald, väldig
    '^(?:kris|samtals|foraldra|anhorig)?stod(?:$|et$|ja|jer|[bcgilprst])', // Stode, stodmur
    'hjalp(?!medel)',
    'overgrepp',
    'manniskohandel|tvangsgift|konsstymp',
  ].join('|'),
  'iu',
);
