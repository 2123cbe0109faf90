import { table } from '../support/table.ts';
import { followPage } from './commands.ts';
import { cookbook } from './page.ts';

// Beside the other pages, so that both run at a time.
table(
  'what a page of the cookbook does gives what it shows',
  cookbook.map((name) => ({ name })),
  ({ name }) => followPage(name),
);
