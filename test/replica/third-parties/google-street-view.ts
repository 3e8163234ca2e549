/** Google Street View: a picture of the street, straight from the host that serves the panoramas. */
import { escapeHtml, notFound, svg, type Answer, type EstateRequest } from '../answer.ts';
import type { ThirdParty } from './third-party.ts';

export const streetViewImage = (caption: string): string =>
  `<img class="map" alt="${escapeHtml(caption)}" src="https://streetviewpixels-pa.googleapis.com/v1/thumbnail?panoid=Xk3EstateStandIn0001&amp;cb_client=maps_sv.share&amp;w=900&amp;h=600&amp;yaw=62.5&amp;pitch=0&amp;thumbfov=100">`;

const street = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 500" width="900" height="500"><defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#8ebfe6"/><stop offset="1" stop-color="#e6f1f8"/></linearGradient></defs><rect width="900" height="500" fill="url(#s)"/><path d="M0 500 L360 290 H540 L900 500Z" fill="#6f7276"/><path d="M440 500 L447 300 H453 L460 500Z" fill="#eee"/><path d="M0 60 L350 210 V300 L0 470Z" fill="#a8674c"/><path d="M900 20 L560 205 V300 L900 470Z" fill="#c9b79c"/><g fill="#e7eef3"><path d="M40 130 l60 24 v80 l-60-6z M140 170 l50 20 v66 l-50-4z M230 206 l40 16 v50 l-40-2z"/><path d="M850 110 l-70 34 v90 l70-8z M740 164 l-50 26 v66 l50-6z M650 212 l-36 18 v46 l36-3z"/></g><g fill="#4c7f4a"><circle cx="376" cy="236" r="38"/><circle cx="532" cy="244" r="32"/></g><path d="M374 260h5v44h-5z M530 262h5v40h-5z" fill="#5d4630"/></svg>`;

export const googleStreetView: ThirdParty = {
  name: 'Google Street View',
  hosts: ['streetviewpixels-pa.googleapis.com'],
  answer: ({ path }: EstateRequest): Answer => (path.startsWith('/v1/') ? svg(street) : notFound()),
};
