import { ContactDialog } from '../../../dialogs/asking/contactDialog';
import { FindHelpDialog } from '../../../dialogs/asking/findHelpDialog';
import { KommunDialog } from '../../../dialogs/asking/kommunDialog';
import { ReportDialog } from '../../../dialogs/asking/reportDialog';

/** What `> ?visits` can name: the bot's dialogs. */
export const dialogNames: readonly string[] = [FindHelpDialog, ContactDialog, ReportDialog, KommunDialog].map(
  ({ id }) => `dialog:${id}`,
);
