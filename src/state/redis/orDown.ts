import { StoreDownError } from '../conversations';

/**
 * Redis's answer, or `StoreDownError`: Redis's own errors quote commands, and with them what was said, so only that
 * there was one goes on.
 */
export async function orDown<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch {
    throw new StoreDownError();
  }
}
