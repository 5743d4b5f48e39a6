import {
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder';
import type { ConnectorHttp } from './connectorHttp';
import type { AzureSettings } from './settings';
import type { ChannelActivity } from './activityIn';

type AuthenticationParts = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>;

/** Other addresses and credentials than those of Microsoft's public cloud, for tests. */
export interface SdkSettings {
  readonly urls: NonNullable<AuthenticationParts[0]>;
  readonly credentials: NonNullable<AuthenticationParts[1]>;
}

export interface AzureAdapterOptions {
  readonly settings: AzureSettings;
  readonly http: ConnectorHttp;
  readonly onError: (context: TurnContext, error: Error) => Promise<void>;
  readonly sdk?: SdkSettings | undefined;
}

/** What may go out as an event: our page and Web Chat leave when they are told to; Teams takes no events. */
const eventChannels: ReadonlySet<string> = new Set(['directline', 'webchat']);

/** A token that the SDK has checked as well, and what it needs for the way back. */
type Authenticated = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;

/**
 * The SDK's CloudAdapter, without its door: that one sends the text of errors to whoever asks and prints them. There is
 * no middleware, so nothing records what is said.
 */
export class AzureAdapter extends CloudAdapter {
  constructor({ settings, http, onError, sdk }: AzureAdapterOptions) {
    const { appId, appPassword, appType, tenantId } = settings;
    const named = {
      ...{ MicrosoftAppId: appId, MicrosoftAppType: appType },
      ...(appPassword !== undefined && { MicrosoftAppPassword: appPassword }),
      ...(tenantId !== undefined && { MicrosoftAppTenantId: tenantId }),
    };
    super(
      new ConfigurationBotFrameworkAuthentication({ ...named, ...sdk?.urls }, sdk?.credentials, undefined, undefined, {
        httpClient: http,
      }),
    );
    this.onTurnError = onError;
  }

  /** The SDK's own check of a token; rejects when it does not hold. */
  authenticate(activity: ChannelActivity['activity'], token: string): Promise<Authenticated> {
    return this.botFrameworkAuthentication.authenticateRequest(activity as Activity, `Bearer ${token}`);
  }

  /** Runs a turn; rejects when not even the words for a failed turn could be sent. */
  async run(
    authenticated: Authenticated,
    activity: ChannelActivity['activity'],
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    await this.processActivity(authenticated, activity as Activity, turn);
  }

  /** One answer for each activity, in order; those that a channel has no use for get an empty id and go nowhere. */
  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const sent: ResourceResponse[] = [];
    for (const activity of activities) {
      const [response] = isShown(activity) ? await super.sendActivities(context, [activity]) : [];
      sent.push(response ?? { id: '' });
    }
    return sent;
  }
}

function isShown({ type, channelId = '' }: Partial<Activity>): boolean {
  return type === ActivityTypes.Message || (type === ActivityTypes.Event && eventChannels.has(channelId));
}
