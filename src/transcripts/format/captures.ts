import { slipMessages as messages } from './messages';
import type { Check, Pattern, Place, Turn } from './model';
import { placeOfPart } from './pattern';
import type { Slips } from './slips';

/** Reports every `{{=name}}` that is used before it can hold anything. */
export function checkCaptures(turns: readonly Turn[], matrix: Place | undefined, slips: Slips): void {
  const held = new Set(matrix ? ['kommun'] : []);
  const used = new Set<string>();
  const need = (pattern: Pattern): void => {
    for (const part of pattern.parts) {
      if (part.kind !== 'capture') continue;
      used.add(part.name);
      if (!held.has(part.name)) slips.error(placeOfPart(pattern, part), 'notCaptured', messages.notCaptured(part.name));
    }
  };
  for (const { act, replies, checks } of turns) {
    if (act.kind === 'say') need(act.text);
    for (const { text } of replies.flatMap(({ alternatives }) => alternatives)) {
      for (const name of namesIn(text)) used.add(held.has(name) ? name : '');
      for (const name of namesIn(text)) held.add(name);
    }
    for (const pattern of checks.flatMap(patternsOf)) need(pattern);
  }
  if (matrix && !used.has('kommun')) slips.error(matrix, 'uselessMatrix', messages.uselessMatrix());
}

function namesIn({ parts }: Pattern): readonly string[] {
  return parts.flatMap((part) => (part.kind === 'capture' ? [part.name] : []));
}

function patternsOf(check: Check): readonly Pattern[] {
  if ('pattern' in check) return [check.pattern];
  if (check.kind === 'buttons') return check.titles;
  return check.kind === 'card' ? check.fields.flatMap(({ values }) => values) : [];
}
