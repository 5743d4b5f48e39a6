import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { parseTranscript } from '../../../src/transcripts/reading/parse';
import { filesReport } from '../../../src/transcripts/reporting/report';
import { junitReport } from '../../../src/transcripts/reporting/junit';
import type { FileResult } from '../../../src/transcripts/running/result';
import { parityOf } from '../chatdown/parity';
import { hint, mistakes } from '../mistakes';
import type { Goal } from '../../goal';

const chatdown = join('test', 'transcripts', 'chatdown');

/** 1: the same activities as bf-chatdown 4.15, ids and times aside. */
export function compatible(): Goal {
  const { same, of } = parityOf(join(chatdown, 'corpus'), join(chatdown, 'golden'));
  return {
    name: 'the same as bf-chatdown',
    figure: `${same} of ${of}`,
    target: '60 of 60',
    met: same === of && of >= 60,
  };
}

/** 2: mistakes that are told with their line, their column and what to write instead. */
export function told(): Goal {
  const found = mistakes.filter(({ code, line, column, text }) => {
    const problem = parseTranscript(text, 'x.chat').problems.find((one) => one.code === code);
    return problem?.line === line && problem.column === column && hint.test(problem.message);
  });
  const figure = `${found.length} of ${mistakes.length}`;
  return {
    name: 'mistakes told with line, column and hint',
    figure,
    target: '40 of 40',
    met: found.length === mistakes.length,
  };
}

/** 9: JUnit that validates and names the line, and a mark at the first character that differs. */
export async function reported(results: readonly FileResult[]): Promise<Goal> {
  const [first] = results;
  const fault = {
    place: { line: 7, column: 1 },
    field: 'text',
    expected: 'Ring 112.',
    came: 'Ring 114.',
    exact: { start: 9, end: 9 },
  } as const;
  const spoiled = [...results.slice(1), { ...first!, runs: [{ id: 'x', locale: 'sv', faults: [fault] } as const] }];
  const schema = readFileSync('test/fixtures/junit.xsd', 'utf8');
  const xml = junitReport(spoiled);
  const { valid } = await validateXML({ xml, schema });
  const names = xml.includes(`${first?.file ?? ''}:7:1`);
  const marks = filesReport(spoiled).includes('^');
  const figure = `valid ${valid}, line named ${names}, character marked ${marks}`;
  return { name: 'reports', figure, target: 'all true', met: valid && names && marks };
}
