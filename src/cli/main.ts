#!/usr/bin/env -S node --max-semi-space-size=64
// Young objects get 64 MB, because most of what an event needs is garbage a moment later. It has to be
// said before the engine starts: set from here it has no effect.
import { runCommand } from './commands.ts';

process.exitCode = await runCommand(process.argv.slice(2));
