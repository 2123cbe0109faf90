/**
 * True once the npm registry has this package under its name. Until then, a page that installs the package by name would
 * invite a stranger to publish a package of that name. The person who publishes the first release sets this to true, and
 * test/docs/adopt.test.ts then asks for pages that install by name.
 */
const isOnRegistry: boolean = false;

/**
 * Returns the spec by which npm installs this version: its exact number, or the packed file in `vendor/` of the
 * repository, where `npm pack --pack-destination vendor` writes it.
 */
export function packageSpec(version: string): string {
  return isOnRegistry ? version : `./vendor/ringfence-${version}.tgz`;
}
