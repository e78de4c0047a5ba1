/** Looking at run folders: their fields as volumes, scenes as files. */
package org.voxtum.run.view;
