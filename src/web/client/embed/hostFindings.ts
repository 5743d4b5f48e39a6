import { tellingWordIn } from '../tellingWords';

/** What can be seen of the host's page by a script on it; all that the self-check judges by. */
export interface HostFacts {
  readonly title: string;
  /** Path and query of its address. */
  readonly path: string;
  readonly https: boolean;
  /** Description, open graph and the like: name and content. */
  readonly meta: readonly { readonly name: string; readonly content: string }[];
  /** Sites that scripts, frames and pictures come from, other than the page's own and the chat's. */
  readonly otherSites: readonly string[];
  /** Names in `window` by which well-known analytics and session replay are known. */
  readonly analytics: readonly string[];
  /** The page's own `Referrer-Policy`; empty when it has none. */
  readonly referrerPolicy: string;
  /** Something lies over the link or the button that opens the chat. */
  readonly covered: boolean;
  /** The frame of the chat answered: this site is in EMBED_ORIGINS. */
  readonly framed: boolean;
  /** The numbers that the page's own snippet shows. */
  readonly numbers: readonly string[];
}

/** One point of the self-check: whether it holds, and what to do when it does not. */
export interface HostFinding {
  readonly holds: boolean;
  readonly point: string;
  readonly advice: string;
}

const quietPolicies = ['no-referrer', 'same-origin', 'strict-origin', 'origin'];

/**
 * Judges the host's page, in Swedish for its webmaster (docs/embedding.md has the reasons). `lines` are the numbers
 * that the chat shows today.
 */
export function hostFindings(facts: HostFacts, lines: readonly string[]): readonly HostFinding[] {
  const telling = (text: string): boolean => tellingWordIn(text) !== undefined;
  const tellingMeta = facts.meta.filter(({ content }) => telling(content)).map(({ name }) => name);
  const old = facts.numbers.filter((number) => !lines.includes(number));
  const { analytics, otherSites } = facts;
  const holds: Readonly<Record<Point, boolean>> = {
    framed: facts.framed,
    https: facts.https,
    title: !telling(facts.title),
    path: !telling(facts.path),
    meta: tellingMeta.length === 0,
    analytics: analytics.length === 0,
    otherSites: otherSites.length === 0,
    referrer: quietPolicies.includes(facts.referrerPolicy),
    covered: !facts.covered,
    numbers: old.length === 0,
  };
  const named: Partial<Record<Point, readonly string[]>> = { meta: tellingMeta, analytics, otherSites };
  return (Object.keys(holds) as Point[]).map((name) => {
    const [point, advice] = points[name];
    return { holds: holds[name], point, advice: [advice, named[name]?.join(', ') ?? ''].join(' ').trim() };
  });
}

type Point = keyof typeof points;

/** Each point, and what to do when it does not hold. */
const points = {
  framed: [
    'Chatten svarar och får visas här',
    'Chatten svarar inte här. Lägg till webbplatsen i EMBED_ORIGINS hos den som driver chatten.',
  ],
  https: ['Sidan har https', 'Sidan saknar https. Lägg den på https.'],
  title: ['Titeln är neutral', 'Titeln syns på fliken och i historiken. Skriv till exempel "Kontakt".'],
  path: ['Adressen är neutral', 'Adressen syns i historiken. Lägg sidan på en neutral adress, till exempel /kontakt.'],
  meta: ['Beskrivningarna är neutrala', 'Beskrivningar kan synas i sökträffar och delningar. Byt text i:'],
  analytics: [
    'Ingen statistik och ingen inspelning',
    'Statistik och inspelning kan visa vem som har varit här. Ta bort från sidan:',
  ],
  otherSites: ['Inget hämtas från andra webbplatser', 'Andra webbplatser får veta om besöket. Ta bort från sidan:'],
  referrer: [
    'Adressen följer inte med till nästa sida',
    'Adressen följer med till nästa sida. Sätt Referrer-Policy: no-referrer på sidan.',
  ],
  covered: [
    'Inget ligger över länken till chatten',
    'Något ligger över länken till chatten. Flytta det, till exempel en ruta om kakor.',
  ],
  numbers: [
    'Numren i koden är dagens',
    'Ett nummer i koden har ändrats eller ska inte visas längre. Hämta koden på nytt.',
  ],
} as const;
