import { accountsSuite } from './accounts-suite.test-support.ts';
import { adviceSuite } from './advice-suite.test-support.ts';
import { authorizationSuite } from './authorizations-suite.test-support.ts';
import { onPostgres } from './databases.test-support.ts';
import { chainSuite, decisionSuite } from './decisions-suite.test-support.ts';
import { eventSuite } from './events-suite.test-support.ts';
import { guidanceSuite, inboxSuite, mailSuite } from './inbox-suite.test-support.ts';
import { lifeSuite } from './life-suite.test-support.ts';
import { webhookSuite } from './notices-suite.test-support.ts';
import { reviewSuite } from './reviews-suite.test-support.ts';
import { rewardsSuite } from './rewards-suite.test-support.ts';
import { schemaSuite } from './schema-suite.test-support.ts';

onPostgres([
  schemaSuite,
  accountsSuite,
  eventSuite,
  decisionSuite,
  chainSuite,
  authorizationSuite,
  lifeSuite,
  reviewSuite,
  rewardsSuite,
  adviceSuite,
  webhookSuite,
  inboxSuite,
  guidanceSuite,
  mailSuite,
]);
