/** The arrows of the house: src → dialogs → {directory, locales}; src → directory, locales. */
const rule = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });
/** The rooms inside dialogs/, from the bottom: each may know those before it. */
const floors = ['understanding', 'turn', 'saying', 'asking', 'topics'];
/** The rooms of the transcripts, from the bottom: each may know those before it. */
const rooms = [
  ...['format', 'chatdown', 'reading', 'playing', 'judging', 'running'],
  ...['recording', 'reporting', 'coverage', 'serving'],
];
/** Rules that let each part of a folder know only those before it. */
const oneWay = (name, folder, parts, comment) =>
  parts
    .slice(0, -1)
    .map((part, at) =>
      rule(
        `${name}-${part}-knows-only-what-is-below`,
        { path: `^${folder}/${part}/` },
        { path: `^${folder}/(${parts.slice(at + 1).join('|')})/` },
        comment,
      ),
    );
const builtins = { dependencyTypes: ['core'] };
module.exports = {
  forbidden: [
    rule(
      'nothing-below-imports-src',
      { path: '^(dialogs|directory|locales)/' },
      { path: '^src/' },
      'src is the top floor.',
    ),
    rule(
      'ground-floor-knows-no-dialogs',
      { path: '^(directory|locales)/' },
      { path: '^dialogs/' },
      'Arrows go one way.',
    ),
    rule('directory-knows-no-locales', { path: '^directory/' }, { path: '^locales/' }, 'Facts hold no sentences.'),
    rule('locales-know-no-directory', { path: '^locales/' }, { path: '^directory/' }, 'Sentences hold no facts.'),
    rule('nothing-imports-test', { pathNot: '^test/' }, { path: '^test/' }, 'Tests are guests.'),
    rule('no-cycles', {}, { circular: true }, 'Type-only imports count.'),
    rule('dialogs-touch-no-machine', { path: '^dialogs/' }, builtins, 'Dialogs have no files, network or process.'),
    ...oneWay('dialogs', 'dialogs', floors, 'Inside dialogs arrows go one way too.'),
    ...oneWay('transcripts', 'src/transcripts', rooms, 'Inside the transcripts arrows go one way too.'),
    rule(
      'commands-are-the-top',
      { path: '^src/', pathNot: '^src/cli/' },
      { path: '^src/cli/' },
      'Nothing needs a command.',
    ),
    rule(
      'ground-floor-without-channel',
      { path: '^(directory|locales)/' },
      { path: 'node_modules/(botbuilder|botframework|restify)' },
      'The SDK is archived: keep it upstairs.',
    ),
    rule(
      'only-load-touches-files',
      { path: '^(directory|locales)/', pathNot: '/load\\.ts$' },
      builtins,
      'One place reads files.',
    ),
    rule(
      'one-door-to-the-dialog-sdk',
      { path: '^(src|dialogs)/', pathNot: '^dialogs/sdk' },
      { path: 'node_modules/botbuilder-dialogs' },
      'Its front door is heavy; dialogs/sdk.ts takes the parts.',
    ),
    rule(
      'restify-only-at-the-door',
      { path: '^(src|dialogs)/', pathNot: '^src/(server|direct-line/|azure/|web/)' },
      { path: 'node_modules/restify' },
      'HTTP stays at the edge.',
    ),
    rule(
      'redis-only-in-its-room',
      { path: '^(src|dialogs)/', pathNot: '^src/state/redis/' },
      { path: 'node_modules/ioredis' },
      'What lives longer than a turn has one interface; Redis stands behind it.',
    ),
    rule(
      'prometheus-only-in-its-room',
      { path: '^(src|dialogs)/', pathNot: '^src/metrics/' },
      { path: 'node_modules/prom-client' },
      'The bot tells what it did; who counts is nobody it knows.',
    ),
    rule(
      'state-knows-no-door',
      { path: '^src/state/' },
      { path: '^src/(direct-line|azure|web|metrics)/|^src/(server|start|doors)\\.ts$' },
      'A store serves every channel.',
    ),
    rule(
      'client-imports-only-itself',
      { path: '^src/web/client/' },
      { pathNot: '^src/web/client/' },
      'What runs in the browser comes from one folder.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
};
