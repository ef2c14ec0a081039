-- Why: frames are handed on as float and multi-part EXR, DPX, TIFF, DNxHR and FFV1, too.
-- Who writes: as before. Growth: none.
ALTER TABLE delivery DROP CONSTRAINT delivery_format_check;
ALTER TABLE delivery ADD CONSTRAINT delivery_format_check CHECK (format IN (
    'exr', 'exr-float', 'exr-parts', 'dpx-10', 'dpx-16', 'tiff-16', 'prores-4444', 'dnxhr-444', 'dnxhr-hqx', 'ffv1'));
