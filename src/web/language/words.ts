import type agent from './en/agent.json';
import type app from './en/app.json';
import type ask from './en/ask.json';
import type demo from './en/demo.json';
import type inbox from './en/inbox.json';
import type learn from './en/learn.json';
import type limit from './en/limit.json';
import type nav from './en/nav.json';
import type override from './en/override.json';
import type plans from './en/plans.json';
import type rewards from './en/rewards.json';
import type signIn from './en/signIn.json';
import type state from './en/state.json';
import type trace from './en/trace.json';
import type why from './en/why.json';

/** The words of each view, a file each. */
export interface Words {
  readonly agent: typeof agent;
  readonly app: typeof app;
  readonly ask: typeof ask;
  readonly demo: typeof demo;
  readonly inbox: typeof inbox;
  readonly learn: typeof learn;
  readonly limit: typeof limit;
  readonly nav: typeof nav;
  readonly override: typeof override;
  readonly plans: typeof plans;
  readonly rewards: typeof rewards;
  readonly signIn: typeof signIn;
  readonly state: typeof state;
  readonly trace: typeof trace;
  readonly why: typeof why;
}
