import type { DirectoryFile } from '../../../directory/format/schema';
import type { Transcript } from '../../transcripts/format/model';
import { parseTranscript } from '../../transcripts/reading/parse';

/** The questions any resident may ask about the files that differ: help in the kommun, and each record by its name. */
export function plainQuestions(
  before: readonly DirectoryFile[],
  after: readonly DirectoryFile[],
): readonly Transcript[] {
  return after.flatMap((file) => {
    const was = before.find(({ kommun, name }) => kommun === file.kommun && name === file.name);
    if (was !== undefined && textOf(was) === textOf(file)) return [];
    const where = file.kommun === 'SE' ? [] : [`Var kan jag få hjälp i ${file.name}?`];
    const names = [...file.services, ...file.claims]
      .filter((record) => !unchanged(record, was))
      .map(({ name }) => `Vad är ${name}?`);
    return [...where, ...names].flatMap((question) => transcriptOf(file.name, question));
  });
}

/** The paths are a map and would not show. */
function textOf({ services, claims, contacts, overrides }: DirectoryFile): string {
  return JSON.stringify([services, claims, contacts, overrides]);
}

function unchanged(record: { readonly id: string }, was: DirectoryFile | undefined): boolean {
  const earlier = [...(was?.services ?? []), ...(was?.claims ?? [])].find(({ id }) => id === record.id);
  return JSON.stringify(earlier) === JSON.stringify(record);
}

function transcriptOf(name: string, question: string): readonly Transcript[] {
  const text = `> @id fraga\n> @locales sv,en\nuser=Invånare\nbot=Vägvisaren\n\nInvånare: ${question}\n> ?loose\n`;
  const { transcript } = parseTranscript(text, `Vanlig fråga, ${name}`);
  return transcript ? [transcript] : [];
}
