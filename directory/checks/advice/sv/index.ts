import { createAdvicePatterns } from '../pattern';
import { againstThePartner } from './against';
import { swedishFrames } from './frames';
import { leaving } from './leaving';
import { promises } from './promises';
import { sideBySide } from './sideBySide';
import { quarrelAndStepIn } from './together';
import { yielding } from './yielding';

/** The Swedish phrases, made ready. */
export const adviceInSwedish = createAdvicePatterns(
  [...leaving, ...againstThePartner, ...quarrelAndStepIn, ...sideBySide, ...yielding, ...promises],
  swedishFrames,
);
