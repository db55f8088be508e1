#ifndef FILMLAB_CZLIB_H
#define FILMLAB_CZLIB_H

#include <zlib.h>

#endif
