import type { Coverage } from './coverage';
import type { Dimension } from './dimension';

/** The four things that are measured, in the order they are told. */
export const measured = ['steps', 'keys', 'records', 'rules'] as const;
export type Measured = (typeof measured)[number];

/** How much of each must be covered, in percent; what is not named may be any. */
export type Goals = Readonly<Partial<Record<Measured, number>>>;

/** What the project's own transcripts are to reach. */
export const ownGoals: Readonly<Record<Measured, number>> = { steps: 95, keys: 100, records: 90, rules: 100 };

/** Reads goals such as `steps=95,keys=100`; undefined when they are written otherwise. */
export function readGoals(written: string): Goals | undefined {
  const goals: Partial<Record<Measured, number>> = {};
  for (const goal of written.split(',')) {
    const [, name, percent] = /^(\w+)=(\d{1,3}(?:\.\d)?)$/.exec(goal.trim()) ?? [];
    const known = measured.find((one) => one === name);
    if (!known || Number(percent) > 100) return undefined;
    goals[known] = Number(percent);
  }
  return goals;
}

/** Which of the goals are not reached. */
export function shortOf(coverage: Readonly<Record<Measured, Pick<Dimension, 'percent'>>>, goals: Goals) {
  return measured.filter((name) => coverage[name].percent < (goals[name] ?? 0));
}

/** What each of the four is called. */
export const names: Readonly<Record<Measured, string>> = {
  steps: 'Steg i dialogerna',
  keys: 'Texter på tre språk',
  records: 'Poster i katalogen',
  rules: 'Säkerhetsregler',
};

/** What each of the four counts, for whoever reads the figures. */
export function explanationOf(name: Measured, { records: { audiences } }: Pick<Coverage, 'records'>): string {
  const { resident, questions, press } = audiences;
  const told = { resident: shareOf(resident), questions: shareOf(questions), press: shareOf(press) };
  const explanations: Readonly<Record<Measured, string>> = {
    steps:
      'Varje funktion i dialogs/ och varje väg den kan ta, utom dialogs/understanding/ som har sin egen mätning. Ett steg räknas när det har körts.',
    keys: 'Varje text i locales/ på svenska, engelska och lättläst. En text räknas när den har stått i ett svar eller på en knapp under det.',
    records: `Varje post i directory/ som får visas, minst med namn. En post räknas när något svar byggde på den. För den som söker hjälp ${told.resident}, för den som frågar om arbetet ${told.questions}, för press ${told.press}.`,
    rules:
      'Det som kontrolleras i varje svar, och reglerna C1–C19. En regel räknas när minst ett samtal har prövat den, eller säger att det prövar den.',
  };
  return explanations[name];
}

function shareOf({ covered, of }: Pick<Dimension, 'covered' | 'of'>): string {
  return `${covered} av ${of}`;
}

/** As Swedish writes it: `97,8 %`. */
export function percentText(percent: number): string {
  return `${String(percent).replace('.', ',')} %`;
}
