import { readReports } from '../../state/reports';

const reasons: Readonly<Record<string, string>> = {
  number: 'numret fungerar inte',
  hours: 'tiderna stämmer inte',
  closed: 'har stängt eller flyttat',
  other: 'något annat är fel',
};

/** What residents have said is wrong, newest day first: the service, the reason and how many times. */
export function reportLines(file: string): readonly string[] {
  const days = Object.entries(readReports(file)).toSorted(([one], [other]) => other.localeCompare(one));
  const lines = days.flatMap(([day, services]) =>
    Object.entries(services).flatMap(([service, counts]) =>
      Object.entries(counts).map(
        ([reason, count]) =>
          `  ${day}   ${service}: ${reasons[reason] ?? reason}${count > 1 ? ` (${count} gånger)` : ''}`,
      ),
    ),
  );
  return lines.length === 0 ? [] : ['Invånare har sagt att det här kan vara fel. Ring och kontrollera:', ...lines, ''];
}
