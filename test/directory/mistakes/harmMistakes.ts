/** What could harm someone: links, people, hidden places, advice. */
import {
  team,
  intake,
  duty,
  womens,
  shelter,
  counselling,
  young,
  change,
  switchboard,
  week,
  coordinator,
  press,
  typed,
} from './typing';
import type { Mistake } from './typing';

const hiddenPlace = 'Ett tryggt boende för den som måste bort från våld.';
const hiddenPlaceEnglish = 'Safe housing for people who must get away from violence.';

export const links: readonly Mistake[] = [
  typed('a source from Finland', team, 'https://example.org/umea/stod', 'https://www.pahittat-stod.fi'),
  typed('a javascript link', womens, '"https://example.org/norrskenet"', '"javascript:history.back()"'),
  typed('an http link of the service', team, 'https://example.org/umea/relationsvald', 'http://example.org/umea'),
  typed('a web address without https', womens, '"https://example.org/norrskenet"', 'www.example.org/norrskenet'),
  typed('a web address of a source without https', team, '"https://example.org/umea/stod"', 'example.org/umea/stod'),
  typed('https misspelt', young, '"https://example.org/umea/chatt"', '"htpps://example.org/umea/chatt"'),
  typed('a slash too few', womens, '"https://example.org/norrskenet"', '"https:/example.org/norrskenet"'),
  typed('a blank in the web address', team, 'umea/relationsvald"', 'umea/våld i nära"'),
  typed(
    'two web addresses in one field',
    womens,
    'norrskenet"\n    visit',
    'norrskenet, https://example.org/jour"\n    visit',
  ),
  typed('a file on the shared drive', team, '"https://example.org/umea/stod"', '"G:\\Gemensam\\IFO\\stod.docx"'),
  typed('a mail address as the web address', womens, '"https://example.org/norrskenet"', 'mailto:jour@example.org'),
  typed(
    'a web address in a description',
    shelter,
    'bort från våld.',
    'bort från våld. Läs på https://example.org/boende.',
  ),
  typed('a mail address in a text', duty, 'nätter och helger.', 'nätter och helger. Mejla jour@example.org'),
  typed(
    'a mail address in English text',
    switchboard,
    'to the social services.',
    'to help. Write to vaxel@example.org',
  ),
  typed('å in a mail address', womens, 'jouren.norrskenet@example.org', 'jouren@norrskenetumeå.org'),
  typed('a mail address without @', team, 'relationsvald.umea@example.org', 'relationsvald.umea.example.org'),
  typed(
    'two mail addresses in one field',
    womens,
    'jouren.norrskenet@example.org',
    'jour@example.org; info@example.org',
  ),
  typed('a word for mail that is missing', coordinator, 'samordnare.umea@example.org', 'finns ej'),
];

export const people: readonly Mistake[] = [
  typed('the mobile of a contact person', coordinator, '"08-465 004 18"', '"070-174 06 06"'),
  typed('the mobile of a contact person, +46', coordinator, '"08-465 004 18"', '"+46 70 174 06 07"'),
  typed(
    'a mobile in the role of a contact',
    press,
    'title: Pressansvarig',
    'title: Pressansvarig, mobil 070-174 06 08',
  ),
  typed('private mail of a contact', coordinator, 'samordnare.umea@example.org', 'kim.pahitt.umea@hotmail.com'),
  typed('private mail of another kind', coordinator, 'samordnare.umea@example.org', 'kim.pahitt.umea@gmail.com'),
  typed('a politician as a service', switchboard, 'name: Umeå kommuns växel', 'name: Kommunalrådet'),
  typed(
    'a chairman of the board as a service',
    change,
    'name: Samtal för förändring',
    'name: Socialnämndens ordförande',
  ),
  typed(
    'a politician for questions',
    coordinator,
    'title: Samordnare mot våld i nära relationer',
    'title: Kommunalråd',
  ),
  typed('the chairman for questions', coordinator, 'title: Samordnare mot', 'title: Ordförande i nämnden mot'),
  typed('a press officer as help', switchboard, 'name: Umeå kommuns växel', 'name: Pressansvarig'),
  typed('a service for the press', switchboard, 'audience: resident', 'audience: press'),
  typed('a communicator as help', change, 'name: Samtal för förändring', 'name: Kommunikatören'),
  typed('the press officer for questions', press, 'audience: press', 'audience: questions', [
    'audience: questions',
    'title: Pressansvarig',
  ]),
  typed('a contact for residents', coordinator, 'audience: questions', 'audience: resident'),
];

export const shelters: readonly Mistake[] = [
  typed('the street of the shelter', shelter, hiddenPlace, `${hiddenPlace} Det ligger på Storgatan 480.`),
  typed('the street of the shelter, without number', shelter, hiddenPlace, `${hiddenPlace} Ingång från Låtsasgatan.`),
  typed('the postcode of the shelter', shelter, hiddenPlace, `${hiddenPlace} Postadress 900 03 Umeå.`),
  typed('a map of the shelter', shelter, hiddenPlace, `${hiddenPlace} Karta finns på maps.google.com/umea`),
  typed('a map as the source', shelter, 'date: "2026-10"', 'date: "2026-10", url: "https://maps.google.com/umea"'),
  typed('opposite a shop', shelter, hiddenPlace, `${hiddenPlace} Det ligger mitt emot ICA.`),
  typed('beside a school', shelter, 'Du kommer dit genom', 'Huset ligger bredvid skolan. Du kommer dit genom'),
  typed(
    'the street in a search word',
    shelter,
    '[skyddat boende, protected',
    '[skyddat boende, Storgatan 480, protected',
  ),
  typed('the place as coordinates', shelter, hiddenPlace, `${hiddenPlace} 63.5000, 20.9000`),
  typed('the street in English', shelter, hiddenPlaceEnglish, `${hiddenPlaceEnglish} The address is Storgatan 480.`),
  typed('an English street', shelter, hiddenPlaceEnglish, `${hiddenPlaceEnglish} You find us at 480 Main Street.`),
  typed('opposite a shop in English', shelter, hiddenPlaceEnglish, `${hiddenPlaceEnglish} It is across from ICA.`),
  typed(
    'next to the church in English',
    shelter,
    'You get there through',
    'It is next to the church. You get there through',
  ),
  typed(
    'the location of the shelter',
    shelter,
    '    visit: confidential',
    '    visit: confidential\n    location:\n      addresses: [{ address_1: Låtsasgatan 9, postal_code: "900 01", city: Umeå }]',
    'location:',
  ),
  typed('the shelter open for visits', shelter, 'visit: confidential', 'visit: drop_in'),
  typed('the number of beds', shelter, hiddenPlace, `${hiddenPlace} Vi har 6 platser.`),
  typed(
    'location on a women’s shelter',
    womens,
    '    visit: none',
    '    visit: none\n    location:\n      addresses: [{ address_1: Låtsasgatan 5, postal_code: "900 02", city: Umeå }]',
    'location:',
  ),
  typed(
    'the street of the women’s shelter in its text',
    womens,
    'någon som lyssnar.',
    'någon som lyssnar på Storgatan 482.',
  ),
  typed('a place where the address is secret', intake, 'visit: drop_in', 'visit: confidential', [
    'visit: confidential',
    'location:',
  ]),
];

export const advice: readonly Mistake[] = [
  typed('leave him now', team, 'av en närstående.', 'av en närstående. Lämna honom nu.'),
  typed('confront', team, 'Du behöver ingen remiss.', 'Konfrontera honom först med det han har gjort.'),
  typed('talk it over', change, 'göra andra illa.', 'göra andra illa. Försök att prata ut med varandra.'),
  typed('couples’ therapy', counselling, 'Samtal om relationer för vuxna.', 'Vi erbjuder parterapi.'),
  typed('record in secret', womens, 'någon som lyssnar.', 'någon som lyssnar. Spela gärna in honom i smyg.'),
  typed('tell the partner', young, 'som gör dig rädd.', 'som gör dig rädd. Berätta för honom att du tänker lämna.'),
  typed('mediation', duty, 'nätter och helger.', 'nätter och helger. Vi medlar mellan er.'),
  typed('samarbetssamtal', counselling, 'Samtal om relationer för vuxna.', 'Samarbetssamtal om relationer för vuxna.'),
  typed('unsafe advice in a claim', week, 'Umeå kommun ordnade 2024', 'Lämna honom direkt. Umeå kommun ordnade 2024'),
  typed('unsafe advice in a notice', team, 'Stängt för utbildning.', 'Stängt. Prata ut med din partner så länge.'),
  typed('leave now, in English', team, 'someone close to you is violent.', 'someone is violent. Leave him now.'),
  typed(
    'couples’ counselling, in English',
    counselling,
    'Talks about relationships for adults.',
    'We offer couples counselling.',
  ),
];
