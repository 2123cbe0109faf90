#!/usr/bin/env node
import { processSurroundings } from '../../platform/surroundings.ts';
import { githubMain } from './main.ts';

process.exitCode = await githubMain(process.argv.slice(2), processSurroundings());
