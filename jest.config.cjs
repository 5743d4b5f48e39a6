/**
 * Tests of the page that take long, or that measure time: `npm run test:browsers` runs these too, and the other two
 * engines. With them `npm test` would take more than ten minutes on two cores.
 */
const longer = [
  ...['accessibility', 'announcing', 'keyboard', 'layout', 'leavingSlowly', 'quiet', 'slow'],
  ...['conformance/conformance', 'fronts/fronts'],
].map((name) => `/test/browser/${name}\\.test\\.ts$`);

/** Tests that take long by themselves, or start nginx and strace: `npm run test:long`. */
const longest = [
  'conversation/states',
  'transcripts/coverage/command',
  'hosting/nginx',
  'hosting/readOnly',
  'metrics/page',
  'cli/directoryDiff',
  'cli/recognize',
  'directory/edit',
  'transcripts/url',
  'understanding/lessons',
].map((name) => `/test/${name}\\.test\\.ts$`);

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: [
    '/node_modules/',
    ...(process.env.ENGINES === 'all' ? [] : longer),
    ...(process.env.LONG === 'all' ? [] : longest),
  ],
  transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.json' }] },
  maxWorkers: 2,
  // A slow machine is no fault; a test that hangs is one.
  testTimeout: 30_000,
};
