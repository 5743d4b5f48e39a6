import { writeFileSync } from 'node:fs';

/** Markup that is safe as it stands. Only `markup` makes it, so no text reaches a page unescaped. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | Markup | readonly Markup[];

/** Writes markup: what is put into it is escaped, unless it is markup itself. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.reduce((text, string, at) => text + textOf(parts[at - 1] ?? '') + string));
}

function textOf(part: Part): string {
  if (typeof part === 'string') return part.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  if (typeof part === 'number') return String(part);
  return part instanceof Markup ? part.text : part.map(({ text }) => text).join('\n');
}

/** A page to print or open from a file. */
export interface PrintPage {
  readonly title: string;
  /** Our own CSS, never anything from the files. */
  readonly style: string;
  readonly body: Markup;
}

/** The page as one document: no script, and a policy that lets nothing be fetched. */
export function printPage({ title, style, body }: PrintPage): string {
  return markup`<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<meta name="format-detection" content="telephone=no">
<style>${new Markup(frame + style)}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`.text;
}

/** Writes a page where staff asked for it. */
export function writePage(file: string, html: string): void {
  try {
    writeFileSync(file, html);
  } catch {
    throw new Error(`${file} går inte att skriva. Finns mappen, och är filen stängd?`);
  }
}

const frame = `
*{box-sizing:border-box}
html{color:#1d2b2c;background:#fff;font:16px/1.45 system-ui,sans-serif;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0}
main{max-width:60rem;margin:0 auto;padding:1rem}
h1,h2,h3{line-height:1.2;margin:0 0 .4rem;color:#22504d}
h2{margin-top:1.6rem}
p{margin:0 0 .5rem}
.soft{color:#4d5a5a}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media print{html{font-size:11pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}main{max-width:none;padding:0}}
`;
