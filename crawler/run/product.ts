/** The product's own name and version, as it introduces itself. */
import manifest from '../../package.json' with { type: 'json' };

export const product = { name: 'Cookiewacht', version: manifest.version } as const;

/** What is put at the end of the user agent, e.g. `Cookiewacht/0.1.0`. */
export const productToken = `${product.name}/${product.version}`;

/** As reports and manifests name it, e.g. `Cookiewacht 0.1.0`. */
export const productName = `${product.name} ${product.version}`;
