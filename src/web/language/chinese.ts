import type { Words } from './words.ts';
import agent from './zh-CN/agent.json';
import app from './zh-CN/app.json';
import ask from './zh-CN/ask.json';
import demo from './zh-CN/demo.json';
import inbox from './zh-CN/inbox.json';
import learn from './zh-CN/learn.json';
import limit from './zh-CN/limit.json';
import nav from './zh-CN/nav.json';
import override from './zh-CN/override.json';
import plans from './zh-CN/plans.json';
import rewards from './zh-CN/rewards.json';
import signIn from './zh-CN/signIn.json';
import state from './zh-CN/state.json';
import trace from './zh-CN/trace.json';
import why from './zh-CN/why.json';

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
