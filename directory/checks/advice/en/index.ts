import { createAdvicePatterns } from '../pattern';
import { againstThePartner } from './against';
import { englishFrames } from './frames';
import { besideThePartner } from './together';

/** The English phrases, made ready. */
export const adviceInEnglish = createAdvicePatterns([...againstThePartner, ...besideThePartner], englishFrames);
