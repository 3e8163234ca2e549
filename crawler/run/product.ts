/** The name and version of this product. */
import manifest from '../../package.json' with { type: 'json' };

/** Name and version, the latter from package.json. */
export const product = { name: 'Cookiewacht', version: manifest.version } as const;

/** The end of the user agent, e.g. `Cookiewacht/0.1.0`. */
export const productToken = `${product.name}/${product.version}`;

/** The product in reports and manifests, e.g. `Cookiewacht 0.1.0`. */
export const productName = `${product.name} ${product.version}`;
