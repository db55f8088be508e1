// The functions of filmlab.h are in Swift, in FilmLabC; this file checks that the header is C by itself.
#include "filmlab.h"
