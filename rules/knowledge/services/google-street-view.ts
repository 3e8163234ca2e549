/** Google Street View: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'google-street-view',
  name: 'Google Street View',
  owner: 'Google',
  category: 'embed',
  embed: true,
  hosts: [
    'streetviewpixels-pa.googleapis.com',
    'cbks0.googleapis.com',
    'cbks1.googleapis.com',
    'cbks2.googleapis.com',
    'cbks3.googleapis.com',
    'geo0.ggpht.com',
    'geo1.ggpht.com',
    'geo2.ggpht.com',
    'geo3.ggpht.com',
    'lh3.ggpht.com',
  ],
  urls: [
    { kind: 'asset', hosts: ['streetviewpixels-pa.googleapis.com'], sources: ['unverified'] },
    {
      kind: 'asset',
      hosts: ['cbks0.googleapis.com', 'cbks1.googleapis.com', 'cbks2.googleapis.com', 'cbks3.googleapis.com'],
      sources: ['unverified'],
    },
    {
      kind: 'asset',
      hosts: ['geo0.ggpht.com', 'geo1.ggpht.com', 'geo2.ggpht.com', 'geo3.ggpht.com', 'lh3.ggpht.com'],
      sources: ['unverified'],
    },
    // static picture and its metadata
    { kind: 'asset', hosts: ['maps.googleapis.com'], path: '/maps/api/streetview', sources: ['google-docs'] },
    { kind: 'embed', hosts: ['www.google.*'], path: '/maps/embed/v1/streetview$', sources: ['unverified'] },
    {
      kind: 'embed',
      hosts: ['www.google.*', 'maps.google.*'],
      path: '/maps(?:/|$)',
      query: { output: '^svembed$' },
      sources: ['unverified'],
    }, // old frame
  ],
  cookies: [],
  storage: [],
  sources: ['unverified', 'cross-check'],
};
