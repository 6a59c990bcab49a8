import type { APIRoute, GetStaticPaths } from 'astro';
import { answerRecords } from '../../linking/answer-records.ts';
import { publicAddress } from '../../linking/public-address.ts';
import { withdrawnAnswers } from '../../linking/withdrawn.ts';
import { linkEmbed, type LinkEmbed } from '../../machines/o-embed.ts';
import { IMAGE_SIZE, imagePath } from '../../previews/preview.ts';

export const getStaticPaths = (async () => {
  const current = (await answerRecords()).map(({ record }) => ({
    params: { id: record.id },
    props: { embed: linkEmbed(record, publicAddress) },
  }));
  const image = { url: publicAddress(imagePath('site')), ...IMAGE_SIZE, alt: '' };
  const withdrawn = (await withdrawnAnswers()).map(({ record: { id }, preview }) => ({
    params: { id },
    props: { embed: linkEmbed({ preview: { ...preview, image } }, publicAddress) },
  }));
  return [...current, ...withdrawn];
}) satisfies GetStaticPaths;

/** What readers of oEmbed are told of a link to an answer. */
export const GET: APIRoute<{ embed: LinkEmbed }> = ({ props }) => Response.json(props.embed);
