import agent from './en/agent.json';
import app from './en/app.json';
import ask from './en/ask.json';
import demo from './en/demo.json';
import inbox from './en/inbox.json';
import learn from './en/learn.json';
import limit from './en/limit.json';
import nav from './en/nav.json';
import override from './en/override.json';
import plans from './en/plans.json';
import rewards from './en/rewards.json';
import signIn from './en/signIn.json';
import state from './en/state.json';
import trace from './en/trace.json';
import why from './en/why.json';
import type { Words } from './words.ts';

export const words: Words = {
  agent,
  app,
  ask,
  demo,
  inbox,
  learn,
  limit,
  nav,
  override,
  plans,
  rewards,
  signIn,
  state,
  trace,
  why,
};
