import { onPostgres } from '../service/databases.test-support.ts';
import { hardshipSuite } from './hardship-suite.test-support.ts';
import { lifeSuite } from './life-suite.test-support.ts';
import { noticesSuite } from './notices-suite.test-support.ts';
import { proposalSuite } from './proposals-suite.test-support.ts';

onPostgres([hardshipSuite, lifeSuite, noticesSuite, proposalSuite]);
