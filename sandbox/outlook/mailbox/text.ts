/** Plain text and HTML of a body, each from the other. */

type Body = { contentType: 'text' | 'html'; content: string }

const BLOCKS = 'p,div,tr,li,h1,h2,h3,h4,blockquote,table'

/** What a reader sees of an HTML body, line by line. The document is parsed without being shown: nothing is loaded or run. */
export function htmlToText(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const element of body.querySelectorAll('style,script,title')) element.remove()
  for (const element of body.querySelectorAll('br')) element.replaceWith('\n')
  for (const element of body.querySelectorAll(BLOCKS)) element.append('\n')
  return (body.textContent ?? '')
    .replace(/[ \t\u00a0]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

export const textToHtml = (text: string): string => {
  const paragraph = document.createElement('div')
  paragraph.textContent = text
  return `<div>${paragraph.innerHTML.replaceAll('\n', '<br>')}</div>`
}

export const toText = ({ contentType, content }: Body): string => (contentType === 'html' ? htmlToText(content) : content)
export const toHtml = ({ contentType, content }: Body): string => (contentType === 'html' ? content : textToHtml(content))
