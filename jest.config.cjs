/** Longer tests of the page: `npm run test:browsers` runs these too, and the other two engines. */
const longer = ['layout', 'keyboard', 'quiet', 'announcing'].map((name) => `/test/browser/${name}\\.test\\.ts$`);

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...(process.env.ENGINES === 'all' ? [] : longer)],
  transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.json' }] },
  maxWorkers: 2,
  // A slow machine is no fault; a test that hangs is one.
  testTimeout: 30_000,
};
