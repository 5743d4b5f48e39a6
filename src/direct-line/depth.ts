/** Whether JSON has brackets in brackets beyond so many levels; what stands in strings does not count. */
export function isDeeperThan(most: number, json: string): boolean {
  let depth = 0;
  let isText = false;
  // By hand, because a regex for strings takes seconds on 64 kB of `\"` without an end.
  for (let at = 0; at < json.length && depth <= most; at += 1) {
    const sign = json[at];
    if (isText && sign === '\\') at += 1;
    else if (sign === '"') isText = !isText;
    else if (!isText && (sign === '[' || sign === '{')) depth += 1;
    else if (!isText && (sign === ']' || sign === '}')) depth -= 1;
  }
  return depth > most;
}
