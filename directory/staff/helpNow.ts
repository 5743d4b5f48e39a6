import type { Reach, Service } from '../format/schema';
import { whatMayBeShown, type Basis, type Shown } from '../showing/assurance';
import { lastDay } from './lastDay';

/** How a service stands for somebody who looks for help: with a way to reach it, or only by its name. */
export type HelpNow =
  | {
      readonly kind: 'shown';
      readonly assurance: Basis['assurance'];
      /** As staff wrote them. */
      readonly numbers: readonly string[];
      /** The last day it is shown; undefined when it does not lapse. */
      readonly last_day: string | undefined;
    }
  | { readonly kind: 'named' };

/** Tells how each of a kommun's services stands at `now`; undefined for what is planned, past or hidden. */
export function helpReader(services: readonly Service[], now: Date): (service: Service) => HelpNow | undefined {
  const shownOf = (service: Service): Shown => whatMayBeShown(service, 'help', now);
  const hasSwitchboard = services.filter(({ type }) => type === 'vaxel').some((service) => hasNumber(shownOf(service)));
  return (service) => {
    const shown = shownOf(service);
    if (shown.kind === 'nothing' || service.standing !== 'exists') return undefined;
    if (shown.kind === 'name' || !hasWayIn(shown, service.reach ?? [], hasSwitchboard)) return { kind: 'named' };
    const numbers = shown.phones.map(({ number }) => number);
    return { kind: 'shown', assurance: shown.basis.assurance, numbers, last_day: lastDay(service) };
  };
}

type Ways = Extract<Shown, { readonly kind: 'ways' }>;

function hasNumber(shown: Shown): boolean {
  return shown.kind === 'ways' && shown.phones.length > 0;
}

/** "Ask the switchboard" is a way in only where its number is shown. */
function hasWayIn(shown: Ways, reach: readonly Reach[], hasSwitchboard: boolean): boolean {
  const leads = ({ kind }: Reach): boolean => kind !== 'via_switchboard' || hasSwitchboard;
  return shown.phones.length > 0 || shown.email !== undefined || reach.some(leads);
}
