import type { z } from 'zod';
import type { recordSchemas, RecordList } from '../format/schema';

/** A record of any list, drafts too, as the schema has read it. */
export type Read<L extends RecordList = RecordList> = z.output<(typeof recordSchemas)[L]>;
