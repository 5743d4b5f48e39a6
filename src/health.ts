import { isError } from '../directory/format/problem';
import type { LoadedDirectory } from '../directory/reading/assemble';

/** What `/healthz` answers: how the service is, without anything of residents. */
export interface Health {
  /** `degraded`: it answers, but a staff file has an error and is served as it was, in part, or not at all. */
  readonly status: 'ok' | 'degraded';
  readonly directory: {
    readonly files: number;
    readonly bad: readonly { readonly file: string; readonly line: number; readonly code: string }[];
  };
}

/** The health of the service as its directory is now. */
export function healthOf({ files, problems, bad }: LoadedDirectory): Health {
  const errors = problems.filter(isError).map(({ file, line, code }) => ({ file, line, code }));
  return { status: bad.length > 0 ? 'degraded' : 'ok', directory: { files: files.length, bad: errors } };
}
