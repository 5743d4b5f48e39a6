import { isMobile } from '../format/telephone';
import { isPoliticalOrPress } from './publicRole';
import type { Read } from './read';
import { error, type Slip } from './slip';

const privateMail = /@(gmail|googlemail|hotmail|live|outlook|yahoo|icloud|me|telia|msn|protonmail|comhem|bredband)\./i;

/** A person's own number or mailbox, or a politician for anybody but the press. */
export function contactSlips({ phones = [], email, title, audience }: Read<'contacts'>): readonly Slip[] {
  return [
    ...phones.flatMap(({ number }, at) =>
      isMobile(number) ? [error(['phones', at, 'number'], 'personalMobile', personalMobile)] : [],
    ),
    ...(email !== undefined && privateMail.test(email) ? [error(['email'], 'privateEmail', privateEmail)] : []),
    ...(audience === 'questions' && isPoliticalOrPress(title) ? [error(['title'], 'publicRole', publicRole)] : []),
  ];
}

/** A politician or a press officer is never a way to help. */
export function publicRoleSlips({ name, phones = [] }: Read<'services'>): readonly Slip[] {
  return [
    ...(isPoliticalOrPress(name) ? [error(['name'], 'publicRoleAsHelp', publicRoleAsHelp)] : []),
    ...phones.flatMap(({ description }, at) =>
      description !== undefined && isPoliticalOrPress(description)
        ? [error(['phones', at, 'description'], 'publicRoleAsHelp', publicRoleAsHelp)]
        : [],
    ),
  ];
}

const personalMobile = 'En persons mobilnummer får aldrig stå här. Skriv växeln eller en funktion.';
const privateEmail = 'En privat e-postadress får aldrig stå här. Skriv en funktionsbrevlåda.';
const publicRole = 'En politiker eller pressperson är bara till för journalister. Skriv audience: press.';
const publicRoleAsHelp =
  'En politiker eller pressperson är ingen hjälp. Flytta posten till "contacts" med audience: press, eller ta bort den.';
