import { misplacedIn } from '../../checks/places';
import type { Kommun } from '../../place/kommunNames';
import { parseDirectoryFile } from '../../reading/parse';
import { isError, type Problem } from '../../format/problem';
import { idPrefix } from '../asciiName';
import { draftOfFact, type DraftText, type FactHome } from './draftOfFact';
import { problemAt, type Fact } from './parseFacts';
import { factType, factTypeWords } from './factTypes';
import { withRecords } from '../insert';
import { emptyKommunFile } from '../newKommunFile';

/** A fact as a draft, and where it belongs. */
export interface PlacedFact {
  readonly line: number;
  readonly home: FactHome;
  readonly draft: DraftText;
}

/** Makes drafts of facts, and says which of them cannot be one. */
export function placedFacts(
  file: string,
  facts: readonly Fact[],
  kommuner: readonly Kommun[],
): { readonly placed: readonly PlacedFact[]; readonly problems: readonly Problem[] } {
  const areas = new Set(kommuner.flatMap(({ code, lan_code }) => [code, `län ${lan_code}`]));
  const placed: PlacedFact[] = [];
  const problems: Problem[] = [];
  for (const fact of facts) {
    const result = placedFact(file, fact, kommuner, areas);
    const twin = 'draft' in result ? placed.find(({ draft }) => draft.id === result.draft.id) : undefined;
    if (twin) problems.push(problemAt(file, fact.line, 'sameRow', String(twin.line)));
    else if ('draft' in result) placed.push(result);
    else problems.push(result);
  }
  return { placed, problems };
}

function placedFact(
  file: string,
  fact: Fact,
  kommuner: readonly Kommun[],
  areas: ReadonlySet<string>,
): PlacedFact | Problem {
  const problem = (code: string, named: string): Problem => problemAt(file, fact.line, code, named);
  const unknown = fact.scope.find((area) => !areas.has(area));
  if (unknown !== undefined) return problem('unknownKommun', unknown);
  const type = factType(fact.type);
  if (!type) return problem('unknownType', factTypeWords.join(', '));
  const kommun = fact.scope.length === 1 ? kommuner.find(({ code }) => code === fact.scope[0]) : undefined;
  if (kommun && !isNamed(kommun, fact.kommun)) return problem('otherKommun', `${kommun.code} är ${kommun.name}`);
  const home: FactHome = kommun ? { kind: 'kommun', kommun, prefix: idPrefix(kommun, kommuner) } : { kind: 'regional' };
  const draft = draftOfFact(fact, type, home);
  const why = whyNoDraft(draft, kommun, kommuner);
  return why === undefined ? { line: fact.line, home, draft } : problem('badRecord', why);
}

/** A row may leave the name out; another name than the code's is a slip that would send people to the wrong place. */
function isNamed({ name, official_name }: Kommun, written: string): boolean {
  return ['', name, official_name].some((known) => known.toLowerCase() === written.trim().toLowerCase());
}

const emptyRegionalFile = 'kommun: SE\nname: Flera kommuner\nend: SE\n';

/** What is wrong with a draft alone in a file, by the same check as for every file. */
function whyNoDraft(
  { list, lines }: DraftText,
  kommun: Kommun | undefined,
  kommuner: readonly Kommun[],
): string | undefined {
  const alone = withRecords(kommun ? emptyKommunFile(kommun) : emptyRegionalFile, list, [lines]);
  if (alone === undefined) return '';
  const { value, problems } = parseDirectoryFile('', alone);
  const misplaced = value ? misplacedIn('', value, kommuner) : [];
  return [...problems, ...misplaced].find(isError)?.message;
}
