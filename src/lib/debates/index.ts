import type { DebateId, Writer } from './debate';
import { environment } from './environment';
import { labour } from './labour';
import { reform } from './reform';
import { resilience } from './resilience';
import { tax } from './tax';

export { DEBATE_IDS, type Ask, type Claim, type Debate, type DebateId, type Side, type Writer } from './debate';

/** Who writes each debate. */
export const WRITERS: Record<DebateId, Writer> = { labour, tax, environment, resilience, reform };
