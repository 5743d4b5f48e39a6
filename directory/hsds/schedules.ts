import { textAttribute, textIn, wordAttributes, wordsIn, type Owner } from './attributes';
import { hsdsId } from './ids';
import type { HsdsAttribute, HsdsSchedule } from './objects';
import type { PublicSchedule } from './publicService';
import { notesOf, type Days } from './scheduleNotes';
import { wordSchemas } from './wordLists';

/**
 * Opening hours as HSDS schedules. HSDS has weekdays only: hours for a special day alone carry no `byday` and no times
 * of their own, since a reader would take them for every day; they stand in the notes and in attributes.
 */
export function toSchedules(schedules: readonly PublicSchedule[], service_id: string): readonly HsdsSchedule[] {
  return schedules.map((schedule, at) => {
    const beside = schedules.filter((other) => meet(schedule, other)).flatMap(({ byday }) => daysOf(byday).special);
    const id = hsdsId(service_id, 'schedules', at);
    const days = daysOf(schedule.byday);
    const { valid_from, valid_to } = schedule;
    return {
      ...{ id, service_id },
      ...(days.week.length > 0 && weekly(schedule, days)),
      ...{ valid_from, valid_to, notes: notesOf(schedule, days, beside) },
      attributes: attributesOf({ id, entity: 'schedule' }, schedule, days),
    };
  });
}

/** The opening hours that an HSDS schedule of ours was made from. */
export function fromSchedule(schedule: HsdsSchedule): PublicSchedule {
  const { attributes, valid_from, valid_to } = schedule;
  return {
    byday: textIn(attributes, 'byday') ?? schedule.byday ?? '',
    opens_at: textIn(attributes, 'opens_at') ?? schedule.opens_at ?? '',
    closes_at: textIn(attributes, 'closes_at') ?? schedule.closes_at ?? '',
    holidays: wordSchemas.holidays.parse(wordsIn(attributes, 'holidays')[0]),
    eves: wordSchemas.eves.parse(wordsIn(attributes, 'eves')[0]),
    valid_from,
    valid_to,
  };
}

const weekdays: ReadonlySet<string> = new Set(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);

function daysOf(byday: string): Days {
  const days = byday.split(',');
  return { week: days.filter((day) => weekdays.has(day)), special: days.filter((day) => !weekdays.has(day)) };
}

/** Whether there is a day in both seasons. */
function meet(one: PublicSchedule, other: PublicSchedule): boolean {
  const [last, first] = ['9999-12-31', ''];
  return (one.valid_to ?? last) >= (other.valid_from ?? first) && (other.valid_to ?? last) >= (one.valid_from ?? first);
}

function weekly(
  { opens_at, closes_at }: PublicSchedule,
  { week }: Days,
): Pick<HsdsSchedule, 'freq' | 'byday' | 'opens_at' | 'closes_at'> {
  return { freq: 'WEEKLY', byday: week.join(','), opens_at, closes_at };
}

function attributesOf(
  owner: Owner,
  { byday, opens_at, closes_at, holidays, eves }: PublicSchedule,
  { week, special }: Days,
): readonly HsdsAttribute[] {
  const isSpecial = week.length === 0;
  return [
    ...wordAttributes(owner, 'holidays', [holidays]),
    ...wordAttributes(owner, 'eves', [eves]),
    ...textAttribute(owner, 'byday', special.length > 0 ? byday : undefined),
    ...textAttribute(owner, 'opens_at', isSpecial ? opens_at : undefined),
    ...textAttribute(owner, 'closes_at', isSpecial ? closes_at : undefined),
  ];
}
